import { createContext, useContext } from 'react'
import type { Role } from '../../../domain/index.ts'
import type { Unlocked } from '../../../store/index.ts'
import type { Board, Desk } from './read.ts'

/** Who has unlocked the desk. */
export type Me = {
  readonly id: string
  readonly name: string
  readonly role: Extract<Role, 'operator' | 'head'>
}

/** Whether a PIN is somebody's. Every try counts. */
export type CheckPin = (staffId: string, pin: string) => Promise<Unlocked>

/** What every screen behind the lock sees. `now` is the server's time in milliseconds, as far as it is known. */
export type Work = {
  readonly me: Me
  readonly desk: Desk
  readonly board: Board
  readonly now: number
  readonly online: boolean
  readonly checkPin: CheckPin
}

const WorkContext = createContext<Work | null>(null)

export const WorkProvider = WorkContext.Provider

/** What the unlocked desk knows. Screens behind the lock only. */
export function useWork(): Work {
  const work = useContext(WorkContext)
  if (work === null) throw new Error('a screen of the desk stands outside its lock')
  return work
}
