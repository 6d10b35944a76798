const WORD = 2 ** 32

/** The first bits of what `root` leaves after the point, of the first 64 primes: constants of FIPS 180-4. */
function constants(root: 2 | 3, count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes.map((prime) => {
    const value = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime)
    return Math.floor((value - Math.floor(value)) * WORD) | 0
  })
}
const K = constants(3, 64)
const START = constants(2, 8)
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** SHA-256 (FIPS 180-4) where the platform has none, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const hash = new Int32Array(START)
  const words = new Int32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) addBlock(hash, words, bytes, at)
  const rest = bytes.length - whole
  const tail = new Uint8Array(rest < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[rest] = 0x80
  writeLength(tail, bytes.length)
  for (let at = 0; at < tail.length; at += 64) addBlock(hash, words, tail, at)
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The length in bits, as the last eight bytes. */
function writeLength(tail: Uint8Array, bytes: number): void {
  let bits = bytes * 8
  for (let at = tail.length - 1; at >= tail.length - 8; at--) {
    tail[at] = bits % 256
    bits = Math.floor(bits / 256)
  }
}

function addBlock(hash: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  const byte = (at: number) => bytes[from + at] ?? 0
  const word = (at: number) => words[at] ?? 0
  for (let at = 0; at < 16; at++)
    words[at] = (byte(at * 4) << 24) | (byte(at * 4 + 1) << 16) | (byte(at * 4 + 2) << 8) | byte(at * 4 + 3)
  for (let at = 16; at < 64; at++) {
    const [a, b] = [word(at - 15), word(at - 2)]
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const other = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[at] = (word(at - 16) + small + word(at - 7) + other) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let at = 0; at < 64; at++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[at] ?? 0) + word(at)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, at) => {
    hash[at] = ((hash[at] ?? 0) + value) | 0
  })
}
