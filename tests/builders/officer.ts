import type { OfficerRole, Regency } from './regency.ts'

/** An officer's browser: keeps the cookie, and sends what a page of our own sends. */
export class OfficerBrowser {
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async logIn(regency: Pick<Regency, 'officers'>, role: OfficerRole): Promise<this> {
    const response = await this.post('/v1/regency/login', regency.officers[role])
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    this.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return this
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } })
  }

  post(path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: this.url, 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    })
  }
}
