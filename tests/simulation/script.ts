import { type EventDraft, HOUR, isCase, MINUTE } from '../../src/domain/index.ts'
import { residentFiles, someoneActs } from './people.ts'
import { copyOf } from './storage.ts'
import { SimTablet } from './tablet.ts'
import { villages } from './villages.ts'
import { deskRoles, type Stage } from './world.ts'

/** One thing that people, officers, the schedule or misfortune do next. */
export function somethingHappens(stage: Stage): void {
  misfortune(stage)
  const { chance } = stage
  const roll = chance.next()
  if (roll < 0.45) resident(stage)
  else if (roll < 0.75) desk(stage)
  else if (roll < 0.93) officer(stage)
  else void stage.server.recordMissed(chance.pick(villages) ?? villages[0]).catch(cutOff)
}

function resident(stage: Stage): void {
  const tablet = stage.chance.pick(stage.tablets)
  if (tablet === undefined) return
  const context = tablet.context({ kind: 'resident' })
  const drafts = [residentFiles(stage.chance, context, tablet.nextTicket())]
  if (stage.faults.happens('poison'))
    drafts.push(poisoned(residentFiles(stage.chance, context, tablet.nextTicket())))
  stage.log(`${tablet.name} resident ${drafts.map(({ id }) => id).join(' ')}`)
  void tablet.confirm(drafts)
}

/** A program with a mistake, or somebody with a debugger: what no schema lets through. */
function poisoned(draft: EventDraft): EventDraft {
  return Object.assign({}, draft, { data: { ...draft.data, note: 'Siti binti Contoh' } })
}

function desk(stage: Stage): void {
  const { chance, faults } = stage
  const tablet = chance.pick(stage.tablets)
  const aCase = chance.pick(tablet?.cases() ?? [])
  const role = chance.pick(deskRoles) ?? 'head'
  if (tablet === undefined || aCase === undefined) return
  const id = faults.happens('unauthorised') ? 'nobody' : role
  const draft = someoneActs(chance, aCase, role, tablet.context({ kind: 'staff', id }))
  if (draft === null) return
  stage.log(`${tablet.name} ${id} ${draft.type} ${draft.id}`)
  void tablet.confirm([draft])
}

function officer(stage: Stage): void {
  const { chance, server, timeline } = stage
  const village = chance.pick(stage.tablets)?.village ?? villages[0]
  const aCase = chance.pick(server.log.cases(village).filter(isCase))
  if (!isCase(aCase)) return
  const role = aCase.kind === 'complaint' ? 'supervisor' : 'agency'
  const actor = { kind: 'officer', id: role } as const
  const made = { newId: () => chance.id(timeline.now), newSalt: () => chance.salt() }
  const draft = someoneActs(chance, aCase, role, { village, at: server.now, now: server.now, actor, ...made })
  if (draft === null) return
  stage.log(`officer ${draft.type} ${draft.id}`)
  void server.officer(village, [draft], actor).catch(cutOff)
}

/** What befalls tablets and the server between two acts of people. */
function misfortune(stage: Stage): void {
  const { chance, faults, server, tablets, timeline } = stage
  const tablet = chance.pick(tablets)
  if (tablet === undefined) return
  if (chance.flip(0.2)) server.backup()
  if (faults.happens('clock-jump')) tablet.skew = chance.int(-365, 365) * 24 * HOUR + chance.int(-HOUR, HOUR)
  if (faults.happens('second-engine')) tablet.startSecond()
  if (faults.happens('switched-off')) switchOff(stage, tablet)
  if (faults.happens('revoked')) revoke(stage, tablet)
  if (faults.happens('restored') && server.restore()) stage.log('server restored from its backup')
  if (faults.happens('cloned')) timeline.after(0, () => clone(stage, tablet))
}

function switchOff({ chance, timeline, log }: Stage, tablet: SimTablet): void {
  log(`${tablet.name} offline`)
  tablet.isOn = false
  timeline.after(chance.int(MINUTE, 30 * HOUR), () => {
    tablet.isOn = true
    for (const engine of tablet.engines) engine.notice('online')
  })
}

function revoke({ server, log }: Stage, { name, village }: SimTablet): void {
  const id = name.split('+')[0] ?? name
  log(`${id} revoked`)
  server.devices.set(id, { id, village, assignments: [village], revoked: true })
}

function clone(stage: Stage, tablet: SimTablet): void {
  stage.log(`${tablet.name} cloned`)
  const twin = new SimTablet(`${tablet.name}+`, tablet.village, stage, copyOf(tablet.contents))
  stage.tablets.push(twin)
  twin.start()
}

/** A restore in the midst of it: the officer sees an error, the schedule tries again. */
function cutOff(): void {}
