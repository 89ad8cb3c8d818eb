/** What only paper needs, and the control that prints; fetched when the page has nothing better to do. */
export { highlights } from "../projects/highlights.ts";
export { PrintPanel } from "./PrintPanel.tsx";
export { QrCode } from "./QrCode.tsx";
