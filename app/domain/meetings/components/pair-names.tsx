/** The two companies of a meeting. A name that does not fit behind the other begins on a line of its own, so that the two never run into each other where lines go the other way. */
export function PairNames({ pk, kz }: { pk: string; kz: string }) {
  return (
    <>
      <span className="pair-name">
        <bdi>{pk}</bdi>
        {'\u00a0·'}
      </span>{' '}
      <span className="pair-name">
        <bdi>{kz}</bdi>
      </span>
    </>
  )
}
