/** What every control of a question page is given; the page's heading names it. */
export type Control<Value, Answer = Value> = {
  id: string
  labelledBy: string
  hint: string | undefined
  error: string | undefined
  value: Value
  onChange: (answer: Answer) => void
}
