/** Two falling notes, as before a call in a waiting room: hertz and the second at which each begins. */
const notes = [
  [880, 0],
  [660, 0.35],
] as const
const LASTS = 0.6

/** Plays the notes once. */
export function chime(audio: AudioContext): void {
  for (const [pitch, after] of notes) {
    const begins = audio.currentTime + after
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.3, begins)
    volume.gain.exponentialRampToValueAtTime(0.001, begins + LASTS)
    tone.connect(volume).connect(audio.destination)
    tone.start(begins)
    tone.stop(begins + LASTS)
  }
}
