import { IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import {
  Actions,
  BackLink,
  Button,
  ChoiceGroup,
  Cluster,
  ComplaintPicture,
  Dialog,
  EducationPicture,
  HealthPicture,
  LicensingPicture,
  LinkButton,
  PopulationPicture,
  QrCode,
  SocialPicture,
  SummaryList,
  showToast,
  Tag,
  Tile,
  TileGrid,
  type Tone,
  ToolButton,
} from '../../src/app/ui/index.ts'
import { Piece } from './Piece.tsx'

const tones: readonly Tone[] = ['idle', 'info', 'ok', 'warn', 'bad', 'accent', 'primary']
const long = 'Surat Keterangan Beda Identitas untuk Keperluan Mengurus Pensiun'

/** What is pressed, and what shows something. */
export function Pieces() {
  const [open, setOpen] = useState(false)
  const [size, setSize] = useState('a')
  return (
    <>
      <Piece name="Button, LinkButton, ToolButton, BackLink, Actions">
        <BackLink to="/" />
        <Actions>
          <Button kind="primary">Lanjut</Button>
          <Button>Ubah</Button>
          <Button kind="quiet">Hapus</Button>
          <Button kind="danger">Hapus semua</Button>
          <Button busy>Menyimpan</Button>
          <LinkButton to="/">Ke halaman awal</LinkButton>
          <ToolButton icon={<IconSettings size={24} />} label="Tampilan" onPress={() => undefined} />
        </Actions>
      </Piece>
      <Piece name="ChoiceGroup, Dialog, showToast">
        <Cluster>
          <ChoiceGroup
            label="Ukuran"
            choices={['a', 'b', 'c'].map((value) => ({ value, label: `Pilihan ${value}` }))}
            value={size}
            onChange={setSize}
          />
          <Button onPress={() => setOpen(true)}>Dialog</Button>
          <Button onPress={() => showToast({ text: 'Tersimpan di tablet ini', undo: () => undefined })}>
            Toast
          </Button>
        </Cluster>
        <Dialog open={open} onClose={() => setOpen(false)} title="Masih di sini?">
          <Actions>
            <Button kind="primary" onPress={() => setOpen(false)}>
              Ya, lanjutkan
            </Button>
          </Actions>
        </Dialog>
      </Piece>
      <Piece name="Tag">
        <Cluster>
          {tones.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
          <Tag tone="bad" fill="solid">
            solid
          </Tag>
        </Cluster>
      </Piece>
      <Piece name="Tile, TileGrid, pictures, a name of 60 letters">
        <TileGrid min={300}>
          <Tile to="/" label="Kependudukan" note="KTP, KK, akta" picture={<PopulationPicture />} />
          <Tile to="/" label="Kesehatan" note="BPJS, ambulans" picture={<HealthPicture />} />
          <Tile to="/" label="Pendidikan" note="Beasiswa" picture={<EducationPicture />} />
          <Tile to="/" label="Sosial" note="Bansos" picture={<SocialPicture />} />
          <Tile to="/" label="Usaha dan izin" note="SKCK" picture={<LicensingPicture />} />
          <Tile to="/" label={long} note="Dijawab 4 jam" picture={<ComplaintPicture />} />
        </TileGrid>
      </Piece>
      <Piece name="SummaryList, QrCode">
        <SummaryList
          rows={[
            { key: 'name', term: 'Nama pemohon', value: 'Contoh Bin Umpama', change: '/' },
            { key: 'phone', term: 'Nomor HP', value: undefined, change: '/' },
          ]}
        />
        <QrCode text="000000-A0001-0" label="Kode QR nomor 000000-A0001-0" />
      </Piece>
    </>
  )
}
