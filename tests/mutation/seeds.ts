/** Stands for tests/unit/seeds.ts while mutants are tested. */
export const tried = 2;
export const seeds: readonly number[] = Array.from({ length: tried }, (_, i) => i + 1);
