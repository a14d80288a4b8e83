/** Packs UTF-8 text with gzip. */
export function gzip(text: string): Promise<ArrayBuffer> {
  return through(new CompressionStream('gzip'), new TextEncoder().encode(text))
}

/** The UTF-8 text that gzip packed; rejects where it is none. */
export async function gunzip(bytes: ArrayBuffer): Promise<string> {
  return new TextDecoder().decode(await through(new DecompressionStream('gzip'), new Uint8Array(bytes)))
}

/** Written straight into the stream: a Blob would go by way of another process, and take three times as long. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const writer = writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const [read] = await Promise.all([new Response(readable).arrayBuffer(), written])
  return read
}
