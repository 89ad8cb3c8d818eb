import { enStage, type StageWords } from "./en.stage.ts";

/** The stage's words in the edition that is built. */
export const stageWords: StageWords = enStage;
