import { hash, type Options, verify } from '@node-rs/argon2'
import { granted, type Outcome, refused } from './outcome.ts'

/** 64 MiB, three passes: 88 ms here (security.md section 4). */
const passphraseCost: Options = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
/** 32 MiB, two passes: half a second on a cheap tablet, which checks it itself (security.md section 1). */
const pinCost: Options = { memoryCost: 32_768, timeCost: 2, parallelism: 1 }
/** Each takes a thread and 64 MiB: more at once would let log-ins push out everything else. */
const mostAtOnce = 4
const busyFor = 1_000

let running = 0
let nobody: Promise<string> | undefined

/** The stored form of an officer's passphrase. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFKC'), passphraseCost)
}

/** The stored form of a PIN, which tablets check offline: a PHC string of Argon2id. */
export function hashPin(pin: string): Promise<string> {
  return hash(pin, pinCost)
}

/** Compares a passphrase; without a stored hash it takes as long and is wrong. BUSY where four compare already. */
export async function checkPassphrase(
  stored: string | undefined,
  passphrase: string,
): Promise<Outcome<boolean>> {
  if (running >= mostAtOnce) return refused('BUSY', { retryAfterMs: busyFor })
  running += 1
  try {
    nobody ??= hashPassphrase('nobody')
    const matches = await verify(stored ?? (await nobody), passphrase.normalize('NFKC'))
    return granted(matches && stored !== undefined)
  } finally {
    running -= 1
  }
}
