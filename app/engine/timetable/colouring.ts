/** A graph whose edges are meetings and whose nodes are participants. */
export interface MeetingGraph {
  participants: number
  first: ArrayLike<number>
  second: ArrayLike<number>
}

const FREE = -1

/**
 * Gives every edge one of `colours` colours so that no two edges of one colour share a node and no colour has more than `capacity` edges.
 * On a bipartite graph this succeeds whenever colours ≥ the largest degree and colours × capacity ≥ edges: edge colouring by alternating
 * paths (Kőnig 1916), then evening out (de Werra 1971). O(edges × participants) at worst, a few path steps an edge in practice.
 * Returns undefined when the graph is not bipartite and a path closes on itself, or when the colours do not suffice.
 */
export function colourEdges(graph: MeetingGraph, colours: number, capacity: number): Int32Array | undefined {
  const edges = graph.first.length
  const at = new Int32Array(graph.participants * colours).fill(FREE)
  const colour = new Int32Array(edges)
  for (let e = 0; e < edges; e++) {
    const a = freeColour(at, graph.first[e]!, colours)
    const b = freeColour(at, graph.second[e]!, colours)
    if (a === FREE || b === FREE) return undefined
    if (at[graph.second[e]! * colours + a] !== FREE) {
      if (flip(graph, at, colour, colours, graph.second[e]!, a, b) === graph.first[e]) return undefined
    }
    colour[e] = a
    at[graph.first[e]! * colours + a] = e
    at[graph.second[e]! * colours + a] = e
  }
  return evenOut(graph, at, colour, colours, capacity) ? colour : undefined
}

function freeColour(at: Int32Array, node: number, colours: number): number {
  for (let c = 0; c < colours; c++) if (at[node * colours + c] === FREE) return c
  return FREE
}

/** Swaps colours a and b along the path that leaves `start` by its edge of colour a; returns the node at its other end. */
function flip(graph: MeetingGraph, at: Int32Array, colour: Int32Array, colours: number, start: number, a: number, b: number): number {
  const path: number[] = []
  let node = start
  let c = a
  for (let e = at[node * colours + c]!; e !== FREE; e = at[node * colours + c]!) {
    path.push(e)
    node = graph.first[e] === node ? graph.second[e]! : graph.first[e]!
    c = c === a ? b : a
  }
  for (const e of path) for (const end of [graph.first[e]!, graph.second[e]!]) at[end * colours + colour[e]!] = FREE
  for (const e of path) {
    colour[e] = colour[e] === a ? b : a
    for (const end of [graph.first[e]!, graph.second[e]!]) at[end * colours + colour[e]!] = e
  }
  return node
}

/** Moves edges from colours with too many to the smallest one, path by path, until none has more than `capacity`. */
function evenOut(graph: MeetingGraph, at: Int32Array, colour: Int32Array, colours: number, capacity: number): boolean {
  if (graph.first.length > colours * capacity) return false
  const size = new Int32Array(colours)
  for (const c of colour) size[c]!++
  for (let big = 0; big < colours; big++) {
    while (size[big]! > capacity) {
      const small = size.indexOf(Math.min(...size))
      const start = startOfLongerPath(graph, at, colours, big, small)
      flip(graph, at, colour, colours, start, big, small)
      size[big]!--
      size[small]!++
    }
  }
  return true
}

/** A node where a path of the two colours begins and ends with the bigger one: it holds one edge more of it. */
function startOfLongerPath(graph: MeetingGraph, at: Int32Array, colours: number, big: number, small: number): number {
  for (let start = 0; start < graph.participants; start++) {
    if (at[start * colours + big] === FREE || at[start * colours + small] !== FREE) continue
    let node = start
    let edges = 0
    let c = big
    for (let e = at[node * colours + c]!; e !== FREE; e = at[node * colours + c]!) {
      edges++
      node = graph.first[e] === node ? graph.second[e]! : graph.first[e]!
      c = c === big ? small : big
    }
    if (edges % 2 === 1) return start
  }
  throw new Error('Two colours of different size have such a path: the sizes are miscounted.')
}
