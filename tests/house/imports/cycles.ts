/** File → files that it imports when it runs. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** Every knot of files that import each other in a ring, each as its files in the order they were met. */
export function cycles(graph: Graph): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const knots: string[][] = []

  // Tarjan's strongly connected components.
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.get(file) ?? 0)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(file) !== order.get(file)) return
    const knot = stack.splice(stack.indexOf(file))
    if (knot.length > 1 || graph.get(file)?.includes(file)) knots.push(knot)
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return knots
}
