/** Indonesian is the source: its shape is the type that every other language must fill. */
export const messages = {
  title: 'Kabupaten Banyuwangi',
}
