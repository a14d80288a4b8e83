import { useLocation, useNavigate } from 'react-router'
import { resetLanguage, useLanguage, useMessages } from '../../i18n/index.ts'
import { resetDisplay, useHeld } from '../../session/index.ts'
import { Actions, Button, Dialog } from '../../ui/index.ts'
import { rest, useFormSession, usePutAside, wipe } from '../visit/index.ts'
import { formLimits, receiptLimits } from './idle-clock.ts'
import { useIdle } from './useIdle.ts'

/** Ends a visit that was left alone: asks first, then wipes its answers and rests until the next person comes. */
export function IdleGuard() {
  const { pathname } = useLocation()
  const session = useFormSession()
  const leave = useLeave()
  const onReceipt = pathname.startsWith('/tiket/') || pathname === '/disimpan'
  const over = () => {
    leave()
    rest(true)
  }
  const { idle, stay } = useIdle(onReceipt ? receiptLimits : formLimits, useHeld(), over)
  // At home with nothing open there is nothing to lose, so nobody is asked.
  const asks = session.is === 'open' || pathname !== '/'
  const { idle: t, aside } = useMessages('kiosk')
  const { put } = usePutAside()
  const open = asks && idle.is === 'warning'
  return (
    <Dialog open={open} onClose={stay} title={t.title}>
      <p role="timer" aria-live="off">
        {t.left({ s: idle.is === 'warning' ? idle.secondsLeft : 0 })}
      </p>
      <Actions>
        <Button kind="primary" onPress={stay}>
          {t.stay}
        </Button>
        {session.is === 'open' && (
          <Button
            onPress={() => {
              stay()
              put()
            }}
          >
            {aside.put}
          </Button>
        )}
        <Button
          onPress={() => {
            stay()
            leave()
          }}
        >
          {session.is === 'open' ? t.leave : t.leaveReceipt}
        </Button>
      </Actions>
    </Dialog>
  )
}

/** Nothing of the visit stays: answers, language, display, place. */
function useLeave(): () => void {
  const navigate = useNavigate()
  const language = useLanguage()
  return () => {
    void wipe()
    resetDisplay()
    if (language !== 'id') resetLanguage()
    void navigate('/', { replace: true })
  }
}
