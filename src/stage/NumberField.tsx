import { useState } from "react";

interface NumberFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number | "any";
  readonly change: (value: number) => void;
}

/** A number that is typed. What is half typed stands until the field is left; then the value taken instead shows. */
export function NumberField({ id, label, describedBy, value, min, max, step, change }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const take = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() !== "" && Number.isFinite(number)) change(Math.min(max, Math.max(min, number)));
  };
  return (
    <input
      className="field stage-number"
      type="number"
      inputMode="decimal"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      min={min}
      max={max}
      step={step}
      value={typed ?? value}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
