/**
 * The natural logarithm and the exponential, from + - * / alone, so that every engine gets the same bits; those built
 * in differ in the last ones. The method and its coefficients are those of fdlibm (e_log.c and e_exp.c, Sun
 * Microsystems, 1993): reduce to a small interval, approximate there by a minimax polynomial; the error is below one
 * unit in the last place.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

const bits = new DataView(new ArrayBuffer(8));

/** 2 to a whole power from -1022 to 1023. */
function twoTo(power: number): number {
  bits.setInt32(0, (power + 1023) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}

/** ln(1 + f) for 1 + f between √2/2 and √2, plus `power` times ln 2. */
function lnNearOne(f: number, power: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const halfSquare = 0.5 * f * f;
  return power * ln2High - (halfSquare - (s * (halfSquare + (even + odd)) + power * ln2Low) - f);
}

/** The natural logarithm: -Infinity of 0, NaN of what is negative. */
export function ln(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  const subnormal = x < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? x * 0x40000000000000 : x);
  // The offset moves the border between two powers from 1 to √2/2.
  const shifted = bits.getInt32(0) + (0x3ff00000 - 0x3fe6a09e);
  const power = (shifted >> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setInt32(0, (shifted & 0xfffff) + 0x3fe6a09e);
  return lnNearOne(bits.getFloat64(0) - 1, power);
}

/** e to the power of x. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 7.09782712893383973096e2) return Infinity;
  if (x < -7.4513321910194110842e2) return 0;
  const power = Math.trunc(1.442695040888963387 * x + (x < 0 ? -0.5 : 0.5));
  const high = x - power * ln2High;
  const low = power * ln2Low;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (1.66666666666666019037e-1 +
        z *
          (-2.77777777770155933842e-3 +
            z * (6.61375632143793436117e-5 + z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // In two factors, as 2 to the power may lie outside what a number can be.
  const half = power >> 1;
  return y * twoTo(half) * twoTo(power - half);
}
