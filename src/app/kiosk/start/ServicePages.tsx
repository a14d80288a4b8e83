import { useMemo } from 'react'
import { Route, Routes, useParams } from 'react-router'
import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, LinkButton, Page } from '../../ui/index.ts'
import { baseOf } from '../draft.ts'
import { type Flow, FormPages } from '../form/index.ts'
import { StartScreen } from './StartScreen.tsx'

/** One service: its standard first, then its form. */
export function ServicePages({ services }: { services: readonly Service[] }) {
  const { service: id } = useParams()
  const service = services.find((one) => one.id === id)
  return service === undefined || service.offered === false ? <NoService /> : <Pages service={service} />
}

function Pages({ service }: { service: Service }) {
  const flow = useMemo<Flow>(
    () => ({ id: service.id, base: baseOf(service.id), form: service, service }),
    [service],
  )
  return (
    <Routes>
      <Route index element={<StartScreen service={service} />} />
      <Route path="*" element={<FormPages flow={flow} />} />
    </Routes>
  )
}

function NoService() {
  const { start } = useMessages('kiosk')
  const { notFound } = useMessages('common')
  return (
    <Page title={start.missing}>
      <Actions>
        <LinkButton kind="primary" to="/">
          {notFound.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}
