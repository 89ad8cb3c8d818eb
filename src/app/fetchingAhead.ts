import { many } from "../data/index.ts";
import { loadProjects } from "../data/known.ts";

/** A failure is met again when they are used. */
const fetchAhead = (): void => void loadProjects().catch(() => undefined);

/** For an element with filters: on a site of many, all projects are fetched when the reader comes near to using one. */
export const fetchingAhead = many ? { onPointerEnter: fetchAhead, onFocus: fetchAhead } : {};
