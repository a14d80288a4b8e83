/** What a colour says. Never alone: an icon and a word say the same. */
export type Tone = 'idle' | 'info' | 'ok' | 'warn' | 'bad' | 'accent' | 'primary'
