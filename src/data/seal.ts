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
 * Strokes are 10 units, the red between them 7 or 8, the margin 12; ends are cut by one unit.
 */
export const seal: Seal = {
  label: "罗锦华",
  viewBox: "0 0 180 180",
  radius: 5,
  outlines:
    "M104 13l1-1h62l1 1v60l-1 1h-62l-1-1zM114 22v42h8V22zM132 22v42h8V22zM150 22v42h8V22zM127 72h13l-23 51-2 1-8-4-1-2zM126 85l1-1h40l1 1v55l-1 1-61 27-1-1v-9l1-1 52-23V94h-31l-1-1zM123 102l23 19v2l-5 7h-2l-22-19zM25 12h10v1L20 35h-2l-6-4v-1l12-17zM23 22l1-1h17l1 1v8l-1 1H24l-1-1zM16 40l1-1h24l1 1v8l-1 1H17l-1-1zM12 57l1-1h28l1 1v8l-1 1H13l-1-1zM23 41h10v41l8-7 1 1v10L29 98h-5l-1-1zM71 12h10l1 1-3 10H68l2-10zM49 21l1-1h44l1 1v42l-1 1H50l-1-1zM59 30v7h26v-7zM59 47v7h26v-7zM49 72l1-1h44l1 1v22l-1 1h-8l-1-1V81H59v13l-1 1h-8l-1-1zM67 61l1-1h8l1 1v36l-1 1h-8l-1-1zM32 104h12v1l-24 25h-2l-6-5v-2l18-18zM24 112l1-1h8l1 1v29l-1 1h-8l-1-1zM94 105l1 1v8l-1 1-42 15-1-1-4-7 1-1zM61 105l1-1h8l1 1v23h14v-7l1-1h8l1 1v16l-1 1H62l-1-1zM12 148l1-1h81l1 1v8l-1 1H13l-1-1zM48 143l1-1h8l1 1v24l-1 1h-8l-1-1z",
};

/** A simpler cut, on a grid of 32, for 16 to 32 px. */
export const smallSeal: SealCut = {
  viewBox: "0 0 32 32",
  radius: 3,
  outlines:
    "M4 4h24v8H4zM8 6v4h4V6zM14 6v4h4V6zM20 6v4h4V6zM14.5 11h4l-11 11.5L4.8 20zM14 14h14v6.6L4.5 28.5v-3l20-6.7v-2.3H13zM13 16l4.6 3.7-1.9 2.4L11 18z",
};
