import { type RefObject, useEffect, useRef, useState } from 'react'

/** The camera: being asked for, seen through, or not to be had (refused, missing, held by another program). */
export type Stream = 'asking' | 'live' | 'closed'

/** As sharp as the tablet's camera is up to this: a card's small print stays legible. */
const wanted = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_440 } },
}

/** Shows the camera in a video while the caller is on the page, and lets go of it at once when it leaves. */
export function useStream(): { stream: Stream; video: RefObject<HTMLVideoElement | null> } {
  const [stream, setStream] = useState<Stream>('asking')
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    let here = true
    let media: MediaStream | undefined
    const release = () => {
      for (const track of media?.getTracks() ?? []) track.stop()
    }
    const open = async () => {
      media = await navigator.mediaDevices.getUserMedia(wanted)
      if (!here || video.current === null) return release()
      video.current.srcObject = media
      await video.current.play()
      if (here) setStream('live')
    }
    open().catch(() => here && setStream('closed'))
    return () => {
      here = false
      release()
    }
  }, [])
  return { stream, video }
}
