/** Powers of the generator of GF(256) with the polynomial of QR codes (0x11d), and their logarithms. */
const POWERS = new Uint8Array(255)
const LOGARITHMS = new Uint8Array(256)
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  POWERS[exponent] = value
  LOGARITHMS[value] = exponent
  value = (value << 1) ^ (value >= 128 ? 0x11d : 0)
}

/** The error correction bytes of a block: the remainder of its bytes divided by the generator of that degree. */
export function errorCorrection(block: Uint8Array, degree: number): Uint8Array {
  const generator = generatorOf(degree)
  const remainder = new Uint8Array(degree)
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0)
    remainder.copyWithin(0, 1)
    remainder[degree - 1] = 0
    for (let index = 0; index < degree; index++)
      remainder[index] = (remainder[index] ?? 0) ^ multiply(generator[index] ?? 0, factor)
  }
  return remainder
}

/** The product of (x - 2^0) … (x - 2^(degree-1)) without its leading 1, highest power first. */
function generatorOf(degree: number): Uint8Array {
  const result = new Uint8Array(degree)
  result[degree - 1] = 1
  for (let root = 0; root < degree; root++) {
    const factor = POWERS[root % 255] ?? 0
    for (let index = 0; index < degree; index++)
      result[index] = multiply(result[index] ?? 0, factor) ^ (result[index + 1] ?? 0)
  }
  return result
}

function multiply(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  return POWERS[((LOGARITHMS[one] ?? 0) + (LOGARITHMS[other] ?? 0)) % 255] ?? 0
}
