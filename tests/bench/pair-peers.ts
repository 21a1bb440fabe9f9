import loadHighs from 'highs'
import type { Candidates } from '../../app/engine/pair/market.ts'

/** The part of or-tools-wasm that is used here; the package itself is installed only where the benchmark runs. */
interface NetworkFlow {
  initNetworkFlow(): Promise<void>
  SimpleMinCostFlow: new () => {
    addArcsWithCapacityAndUnitCost(
      tails: ArrayLike<number>,
      heads: ArrayLike<number>,
      capacities: ArrayLike<number>,
      costs: ArrayLike<number>,
    ): number[]
    setNodeSupply(node: number, supply: number): void
    solve(): Promise<number>
    optimalCost(): number
  }
}

const OPTIMAL = 1

/** The greatest weight by min-cost flow of or-tools-wasm: left → right at minus the weight, spare capacity through one side arc. */
export async function byOrTools(candidates: Candidates): Promise<number> {
  const { SimpleMinCostFlow } = await orTools()
  const { leftCapacity, rightCapacity, left, right, weight } = candidates
  const lefts = leftCapacity.length
  const rights = rightCapacity.length
  const edges = weight.length
  const arcs = edges + lefts + rights + 1
  const source = lefts + rights
  const sink = source + 1
  const tails = new Int32Array(arcs)
  const heads = new Int32Array(arcs)
  const capacities = new Int32Array(arcs).fill(1)
  const costs = new Float64Array(arcs)
  let supply = 0
  for (let e = 0; e < edges; e++) {
    tails[e] = left[e]!
    heads[e] = lefts + right[e]!
    costs[e] = -weight[e]!
  }
  for (let i = 0; i < lefts; i++) {
    tails[edges + i] = source
    heads[edges + i] = i
    capacities[edges + i] = leftCapacity[i]!
    supply += leftCapacity[i]!
  }
  for (let j = 0; j < rights; j++) {
    tails[edges + lefts + j] = lefts + j
    heads[edges + lefts + j] = sink
    capacities[edges + lefts + j] = rightCapacity[j]!
  }
  tails[arcs - 1] = source
  heads[arcs - 1] = sink
  capacities[arcs - 1] = supply
  const flow = new SimpleMinCostFlow()
  flow.addArcsWithCapacityAndUnitCost(tails, heads, capacities, costs)
  flow.setNodeSupply(source, supply)
  flow.setNodeSupply(sink, -supply)
  const status = await flow.solve()
  if (status !== OPTIMAL) throw new Error(`or-tools-wasm ended with status ${status}`)
  return -flow.optimalCost()
}

let loaded: Promise<NetworkFlow> | undefined

/** Loads or-tools-wasm once, outside every measured time. */
export function orTools(): Promise<NetworkFlow> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<NetworkFlow> {
  const name = 'or-tools-wasm/network-flow'
  const flow: NetworkFlow = await import(name)
  await flow.initNetworkFlow()
  return flow
}

/** The least cost of a dense assignment by munkres. */
export async function munkresTotal(costs: number[][]): Promise<number> {
  const name = 'munkres'
  const { munkres }: { munkres: (costs: number[][]) => [number, number][] } = await import(name)
  return munkres(costs).reduce((sum, [row, column]) => sum + costs[row]![column]!, 0)
}

/** A function that finds the greatest weight by linear programming with highs (default settings), from arrays in its own order. */
export async function highsSolver(): Promise<(candidates: Candidates) => number> {
  const highs = await loadHighs()
  return ({ leftCapacity, rightCapacity, left, right, weight }) => {
    const rows = leftCapacity.length + rightCapacity.length
    const columns = weight.length
    const starts = Int32Array.from({ length: columns + 1 }, (_, e) => 2 * e)
    const indices = new Int32Array(2 * columns)
    for (let e = 0; e < columns; e++) {
      indices[2 * e] = left[e]!
      indices[2 * e + 1] = leftCapacity.length + right[e]!
    }
    return highs.withModel(
      {
        numRows: rows,
        numCols: columns,
        sense: highs.constants.objectiveSense.maximize,
        colCost: weight,
        colLower: new Float64Array(columns),
        colUpper: new Float64Array(columns).fill(1),
        rowLower: new Float64Array(rows).fill(-highs.infinity),
        rowUpper: Float64Array.from([...leftCapacity, ...rightCapacity]),
        matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values: new Float64Array(2 * columns).fill(1) },
      },
      (model) => {
        model.options.set({ output_flag: false })
        model.run()
        return model.getObjectiveValue()
      },
    )
  }
}
