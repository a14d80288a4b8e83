import type { OpenedEntry } from '../../../protocol/index.ts'
import { useMessages } from '../../i18n/index.ts'

/** Who did it, in words: `Petugas desa (Operator Contoh 1)`. */
export function useWho(): (actor: OpenedEntry['actor']) => string {
  const { who: t } = useMessages('regency').cases
  return ({ kind, id, name = id }) => (name === undefined ? t[kind] : t.named({ kind: t[kind], name }))
}
