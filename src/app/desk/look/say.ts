import { type Case, complaintForm, type Service, type Text } from '../../../domain/index.ts'
import { useMessages, useStaffLanguage } from '../../i18n/index.ts'
import { useWork } from '../data/index.ts'

/** The catalogue's words in the language in use. */
export function useSay(): (text: Text) => string {
  const language = useStaffLanguage()
  return (text) => text[language]
}

/** What a case is about: its service's name, or the kind of complaint. */
export function useSubject(): (aCase: Case) => string {
  const { desk } = useWork()
  const { board } = useMessages('desk')
  const say = useSay()
  return (aCase) => {
    if (aCase.kind === 'complaint') return board.complaint({ category: categoryName(aCase.category, say) })
    const service = desk.services.get(aCase.service)
    return service === undefined ? aCase.service : say(service.name)
  }
}

/** What a product of a service is called; its code where the catalogue no longer has it. */
export function productName(service: Service | undefined, id: string, say: (text: Text) => string): string {
  const product = service?.products.find((one) => one.id === id)
  return product === undefined ? id : say(product.name)
}

function categoryName(category: string, say: (text: Text) => string): string {
  const fields = complaintForm.sections.flatMap((section) => section.fields)
  const field = fields.find(({ name }) => name === 'category')
  const option = field?.type === 'choice' ? field.options.find(({ code }) => code === category) : undefined
  return option === undefined ? category : say(option.label)
}
