/**
 * The seal, drawn by the stylesheet from src/data/seal.ts (see tailwind.config.ts). It stands
 * beside the name, so it says nothing to screen readers.
 */
export const Seal = ({ className }: { className: string }) => <span className={`seal ${className}`} />;

/** The simpler cut, for small sizes. */
export const SmallSeal = () => <span className="seal seal-small size-7" />;
