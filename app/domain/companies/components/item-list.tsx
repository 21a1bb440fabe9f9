import type { ReactNode } from 'react'
import { directionOf, type Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { ItemView } from '../queries.server.ts'
import { ItemFacts } from './item-facts.tsx'

/** Offers or needs as their company wrote them, with the kinds of cooperation, the code and what else is said. `act` stands below each. */
export function ItemList({ items, act }: { items: ItemView[]; act?: (item: ItemView) => ReactNode }) {
  const { t, list } = useLanguage()
  return (
    <ul className="item-list">
      {items.map((item) => (
        <li key={item.id}>
          <p lang={item.language} dir={directionOf(item.language)} className="item-text">
            {item.text}
          </p>
          <p className="quiet">
            {list(item.cooperation.map((kind) => t(`companies.cooperation.${kind}`)))}
            {item.code && <Code code={item.code} />}
          </p>
          <ItemFacts item={item} />
          {act?.(item)}
        </li>
      ))}
    </ul>
  )
}

function Code({ code }: { code: NonNullable<ItemView['code']> }) {
  const { language } = useLanguage()
  return (
    <>
      {' · '}
      <bdi dir="ltr" className="code">
        {code.system} {code.code}
      </bdi>{' '}
      <bdi>{codeName(code, language)}</bdi>
    </>
  )
}

/** Codes are named in English and Russian: everyone gets the one they are likelier to read. */
function codeName({ label }: NonNullable<ItemView['code']>, language: Language): string {
  return language === 'ru' || language === 'kk' ? label.ru : label.en
}
