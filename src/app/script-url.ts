type Policy = { createScriptURL: (url: string) => string }
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy
}
declare global {
  var trustedTypes: TrustedTypes | undefined
}

function ownScript(url: string): string {
  if (new URL(url, location.href).origin === location.origin) return url
  throw new TypeError(`Not a script of this app: ${url}`)
}

// The content policy allows exactly one policy of this name, once: this one.
const policy = globalThis.trustedTypes?.createPolicy('app-script-url', { createScriptURL: ownScript })

/** The address of a worker's script as the content policy demands it; throws for another origin. */
export const scriptUrl = (url: string): string => policy?.createScriptURL(url) ?? ownScript(url)
