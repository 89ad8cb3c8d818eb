import { many } from "../data/index.ts";
import { fetchAhead } from "../data/known.ts";

/** For an element with filters: on a site of many, all projects are fetched when the reader comes near to using one. */
export const signs = many ? { onPointerEnter: fetchAhead, onFocus: fetchAhead } : {};
