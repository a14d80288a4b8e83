/**
 * The first two digits of every NIK and family card number: the province codes of Indonesia.
 * Source: the Ministry of Home Affairs' area codes in `idn-area-data` 3.1.2, which `tests/house` compares.
 */
export const provinceCodes: readonly string[] = [
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19', '21'],
  ...['31', '32', '33', '34', '35', '36'],
  ...['51', '52', '53', '61', '62', '63', '64', '65'],
  ...['71', '72', '73', '74', '75', '76', '81', '82'],
  ...['91', '92', '93', '94', '95', '96'],
]

/** Whether two digits name a province. */
export function isProvince(code: string): boolean {
  return provinceCodes.includes(code)
}
