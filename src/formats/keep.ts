/**
 * What a JSON Resume file held that the project's data has no place for, or holds in another form: `npm run import`
 * writes it to kept.ts, and the export puts it back where it was. A field that the data answers differently by now
 * keeps the data's answer.
 */
import { fieldOf, same, type Json, type JsonObject } from "./json.ts";
import { extension } from "./resume.ts";

/** A field of the file: `is` stands there (nothing, when absent) in place of what the data says, `for`. */
export interface KeptField {
  readonly for?: Json;
  readonly is?: Json;
}

export type KeptFields = { readonly [field: string]: KeptField };

/** The fields of an entry; `of` names the entry in the data, one without it has none there. */
export interface KeptItem {
  readonly of?: string;
  readonly fields: KeptFields;
}

/** One of several terms at an employer, with the projects it stands for. */
export interface KeptWork extends KeptItem {
  readonly projects?: readonly string[];
}

export interface Kept {
  readonly root?: KeptFields;
  readonly meta?: KeptFields;
  readonly basics?: KeptFields;
  readonly profiles?: readonly KeptItem[];
  readonly work?: readonly KeptWork[];
  readonly education?: readonly KeptItem[];
  readonly certificates?: readonly KeptItem[];
  readonly skills?: readonly KeptItem[];
  readonly languages?: readonly KeptItem[];
  readonly projects?: readonly KeptItem[];
}

/** An entry as the data makes it, with the name by which what was kept of it is found. */
export interface Made {
  readonly of: string;
  readonly entry: JsonObject;
}

/** Fields of which a file may say nothing although the data has to say something. */
const mayBeOpen = ["startDate", "endDate", "studyType"];

/** What an entry of a file has that the data's entry has not, but for fields that the data holds elsewhere. */
export function keepFields(made: JsonObject, found: JsonObject, elsewhere: readonly string[] = []): KeptFields {
  const fields = [...new Set([...Object.keys(found), ...Object.keys(made)])];
  return Object.fromEntries(
    fields
      .filter((field) => field !== extension && !elsewhere.includes(field) && !same(fieldOf(made, field), fieldOf(found, field)))
      .filter((field) => fieldOf(found, field) !== undefined || mayBeOpen.includes(field))
      .map((field) => [field, keptField(fieldOf(made, field), fieldOf(found, field))]),
  );
}

const keptField = (made: Json | undefined, found: Json | undefined): KeptField => ({
  ...(made !== undefined && { for: made }),
  ...(found !== undefined && { is: found }),
});

/** The entry with what was kept of it. */
export function withKept(made: JsonObject, kept: KeptFields = {}): JsonObject {
  const current = Object.entries(kept).filter(([field, { for: before }]) => same(fieldOf(made, field), before));
  const gone = new Set(current.filter(([, { is }]) => is === undefined).map(([field]) => field));
  const put = current.flatMap(([field, { is }]): [string, Json][] => (is === undefined ? [] : [[field, is]]));
  return Object.fromEntries([...Object.entries(made).filter(([field]) => !gone.has(field)), ...put]);
}

/** The data's entries, each with what was kept of it, and then the entries that the data does not have. */
export function withKeptItems(made: readonly Made[], kept: readonly KeptItem[] = []): JsonObject[] {
  const free = new Set(kept);
  const entries = made.map(({ of, entry }) => {
    const item = [...free].find((one) => one.of === of);
    if (item) free.delete(item);
    return withKept(entry, item?.fields);
  });
  const others = kept.filter(({ of }) => of === undefined).map(({ fields }) => withKept({}, fields));
  return [...entries, ...others];
}
