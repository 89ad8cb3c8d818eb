import { words } from "../words/index.ts";
import { qr } from "./qr.ts";

/** The address as a QR code. One so long that no code holds it has none: it stands beside in words. */
export function QrCode({ url }: { url: string }) {
  if (new TextEncoder().encode(url).length > 2331) return null;
  const { size, path } = qr(url);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={words.qr}>
      <path d={path} />
    </svg>
  );
}
