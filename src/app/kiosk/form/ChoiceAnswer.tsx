import type { ChoiceField } from '../../../domain/index.ts'
import { Combobox, RadioRows } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import type { Control } from './control.ts'

/** Up to so many answers are shown at once; a longer list is searched. */
const MOST_ROWS = 12
/** So few, and so short, stand side by side. */
const BESIDE = { most: 12, letters: 24 }

/** One of several answers: rows to press, or a search where there are too many to look through. */
export function ChoiceAnswer({ field, ...control }: Control<string | undefined> & { field: ChoiceField }) {
  const say = useSay()
  const options = field.options.map(({ code, label }) => ({ value: code, label: say(label) }))
  if (options.length > MOST_ROWS) return <Combobox {...control} options={options} />
  const beside = options.every(({ label }) => label.length <= BESIDE.letters)
  return <RadioRows {...control} options={options} arrange={beside ? 'beside' : 'rows'} />
}
