/** What an import has to tell: what it took, guessed, and left out, each with the places in the file. */
export interface Note {
  readonly message: string;
  readonly paths: readonly string[];
}

export interface Notes {
  readonly taken: readonly string[];
  readonly guessed: readonly Note[];
  readonly left: readonly Note[];
}

export interface Notebook {
  readonly took: (what: string) => void;
  readonly guess: (message: string, path: string) => void;
  readonly leave: (message: string, path: string) => void;
  readonly notes: () => Notes;
}

type Places = Map<string, Set<string>>;

const addTo =
  (places: Places) =>
  (message: string, path: string): void => {
    places.set(message, (places.get(message) ?? new Set()).add(path));
  };

const listed = (places: Places): Note[] => [...places].map(([message, paths]) => ({ message, paths: [...paths] }));

/** Collects notes; equal messages become one, with all their places. */
export function notebook(): Notebook {
  const taken: string[] = [];
  const guessed: Places = new Map();
  const left: Places = new Map();
  return {
    took: (what) => void taken.push(what),
    guess: addTo(guessed),
    leave: addTo(left),
    notes: () => ({ taken, guessed: listed(guessed), left: listed(left) }),
  };
}
