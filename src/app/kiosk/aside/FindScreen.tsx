import type { FormEvent } from 'react'
import { ASIDE_DIGITS } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, DigitField, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import { CODE_ID, type News, useFind } from './useFind.ts'

/** Take up a form that was put aside, by its code alone: nothing is shown before it is right. */
export function FindScreen() {
  const { aside: t } = useMessages('kiosk')
  const { code, setCode, errors, look, news } = useFind()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look()
  }
  if (news !== undefined) return <Found news={news} />
  return (
    <Page title={t.find} lead={t.findLead} back={<BackLink to="/" />} errors={errors}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <DigitField
            id={CODE_ID}
            label={t.label}
            error={errors[0]?.message}
            value={code}
            onChange={setCode}
            length={ASIDE_DIGITS}
          />
          <Actions>
            <Button kind="primary" type="submit">
              {t.go}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  )
}

/** What is not as it was when the form was put aside. */
function Found({ news: { form, photos, to } }: { news: News }) {
  const { aside: t } = useMessages('kiosk')
  return (
    <Page title={t.found}>
      {form && <Notice tone="warn" title={t.formChanged} />}
      {photos && <Notice tone="warn" title={t.photosElsewhere} />}
      <Actions>
        <LinkButton kind="primary" to={to}>
          {t.goOn}
        </LinkButton>
      </Actions>
    </Page>
  )
}
