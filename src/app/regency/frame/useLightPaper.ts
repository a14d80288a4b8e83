import { useEffect } from 'react'

/** Paper is light whatever the screen is: the theme steps aside while the browser prints. */
export function useLightPaper(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    let theme: string | undefined
    const before = () => {
      theme = dataset.theme
      dataset.theme = 'light'
    }
    const after = () => {
      if (theme === undefined) delete dataset.theme
      else dataset.theme = theme
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
}
