import { useState } from 'react'
import {
  DateField,
  DigitField,
  ErrorSummary,
  emptyDate,
  emptyTime,
  FieldGroup,
  NumberPad,
  TextArea,
  TextField,
  TimeField,
} from '../../src/app/ui/index.ts'
import { Piece } from './Piece.tsx'

const wrong = 'Isi NIK, 16 angka di KTP'

/** What is typed into: empty, filled, wrong. */
export function Fields() {
  const [text, setText] = useState('')
  const [digits, setDigits] = useState('3510')
  const [date, setDate] = useState(emptyDate)
  const [time, setTime] = useState(emptyTime)
  return (
    <>
      <Piece name="ErrorSummary">
        <ErrorSummary errors={[{ field: 'nik', message: wrong }]} />
      </Piece>
      <Piece name="DigitField, NumberPad">
        <DigitField
          id="nik"
          label="NIK"
          hint="16 angka di KTP Anda."
          error={wrong}
          value={digits}
          onChange={setDigits}
          length={16}
        />
        <NumberPad
          comma=","
          onDigit={(digit) => setDigits(digits + digit)}
          onErase={() => setDigits(digits.slice(0, -1))}
          onClear={() => setDigits('')}
        />
      </Piece>
      <Piece name="TextField, TextArea">
        <TextField
          id="name"
          label="Nama"
          hint="Tulis seperti di KTP."
          value={text}
          onChange={setText}
          optional
        />
        <TextField id="short" label="RT" value={text} onChange={setText} width="short" error="Periksa RT." />
        <TextArea id="story" label="Apa yang terjadi?" value={text} onChange={setText} limit={20} />
      </Piece>
      <Piece name="DateField, TimeField, FieldGroup">
        <DateField id="date" label="Tanggal lahir" hint="Contoh: 27 3 1959" value={date} onChange={setDate} />
        <TimeField id="time" label="Pukul" value={time} onChange={setTime} error="Jam tidak ada." />
        <FieldGroup id="group" label="Beberapa kotak" hint="Satu jawaban.">
          <TextField id="one" label="Satu" value={text} onChange={setText} width="short" />
          <TextField id="two" label="Dua" value={text} onChange={setText} width="short" />
        </FieldGroup>
      </Piece>
    </>
  )
}
