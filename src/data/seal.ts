/** One cut of the seal: white outlines on a red square that fills the view box. */
export interface SealCut {
  readonly viewBox: `0 0 ${number} ${number}`;
  /** Corner radius of the red square, in units of the view box. */
  readonly radius: number;
  /** The characters as closed outlines, for a path's `d`: filled white (nonzero), never stroked. */
  readonly outlines: string;
}

export interface Seal extends SealCut {
  /** What the seal says, for who cannot see it. */
  readonly label: string;
}

/**
 * The owner's seal, read from the right: 罗 at full height, then 锦 over 华.
 * Strokes are 10 units, the red between them 7 to 9, the margin 12; ends are cut by one unit.
 * Both columns part at 94 to 102: 罒 over 夕 as 锦 over 华.
 */
export const seal: Seal = {
  label: "罗锦华",
  viewBox: "0 0 180 180",
  radius: 5,
  outlines:
    "M104 13l1-1h62l1 1v80l-1 1h-62l-1-1zM114 22v62h8V22zM132 22v62h8V22zM150 22v62h8V22zM129 92h11l-27 54-1 1h-1l-6-3-1-2zM126 103l1-1h40l1 1v48l-1 1-61 16-2-1v-8l1-1 53-14V112h-36zM126 116l23 15v2l-4 6h-2l-23-15zM25 12h10v1L20 35h-2l-6-4v-1l12-17zM23 22l1-1h17l1 1v8l-1 1H24l-1-1zM16 40l1-1h24l1 1v8l-1 1H17l-1-1zM12 57l1-1h28l1 1v8l-1 1H13l-1-1zM23 41h10v37l8-7 1 1v10L29 94h-5l-1-1zM71 12h10l1 1-3 10H68l2-10zM49 21l1-1h44l1 1v42l-1 1H50l-1-1zM59 30v7h26v-7zM59 47v7h26v-7zM49 72l1-1h44l1 1v19l-1 1h-8l-1-1V81H59v10l-1 1h-8l-1-1zM67 61h10v32l-1 1h-8l-1-1zM32 102h12v1l-24 25h-2l-6-5v-2l18-18zM24 112h10v27l-1 1h-8l-1-1zM94 104l1 1v8l-1 1-42 15-1-1-4-7 1-1zM61 103l1-1h8l1 1v26h14v-7l1-1h8l1 1v16l-1 1H62l-1-1zM12 148l1-1h81l1 1v8l-1 1H13l-1-1zM48 143l1-1h8l1 1v24l-1 1h-8l-1-1z",
};

/** A simpler cut, on a grid of 32, for 16 to 32 px. */
export const smallSeal: SealCut = {
  viewBox: "0 0 32 32",
  radius: 3,
  outlines:
    "M4 4h24v8H4zM8 6v4h4V6zM14 6v4h4V6zM20 6v4h4V6zM14 11h4L7 23l-2.5-2zM14 14h14v9.5L4 28.5v-3L25.5 21V16H13zM13.4 16l5.1 3-1.5 2.5-6-3.5z",
};
