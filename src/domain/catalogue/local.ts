import type { Catalogue, Local, Service } from './schema.ts'

/** The services as this village has them: its hours, its contact, what it does not offer. */
export function servicesAt({ services, local }: Catalogue, village: string): readonly Service[] {
  const here = local.filter(({ villages }) => villages.includes(village))
  return services.map((service) => ({
    ...service,
    ...Object.assign({}, ...here.filter((one) => concerns(one, service)).map(saidBy)),
  }))
}

function concerns({ services }: Local, { id }: Service): boolean {
  return services === undefined || services.includes(id)
}

function saidBy({ villages: _villages, services: _services, ...said }: Local) {
  return said
}
