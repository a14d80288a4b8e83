import { useState } from 'react'
import { CheckboxRow, Combobox, RadioRows, YesNo, type YesNoAnswer } from '../../src/app/ui/index.ts'
import { Piece } from './Piece.tsx'

const options = ['Banyuwangi', 'Genteng', 'Muncar', 'Rogojampi'].map((label) => ({ value: label, label }))

/** What is chosen: nothing yet, something, wrong. */
export function Answers() {
  const [one, setOne] = useState<string>()
  const [sure, setSure] = useState<YesNoAnswer>()
  const [has, setHas] = useState(true)
  return (
    <>
      <Piece name="RadioRows, YesNo">
        <RadioRows id="rows" label="Kecamatan" options={options} value={one} onChange={setOne} />
        <RadioRows
          id="beside"
          label="Kecamatan"
          options={options}
          value={one}
          onChange={setOne}
          arrange="beside"
          error="Pilih salah satu jawaban"
        />
        <YesNo id="sure" label="Sudah benar?" value={sure} onChange={setSure} mayNotKnow />
      </Piece>
      <Piece name="CheckboxRow, Combobox">
        <CheckboxRow id="has" label="KTP-el pemohon" hint="bila ada" checked={has} onChange={setHas} />
        <Combobox
          id="search"
          label="Kecamatan"
          options={options}
          value={one}
          onChange={setOne}
          error="Pilih kecamatan"
        />
      </Piece>
    </>
  )
}
