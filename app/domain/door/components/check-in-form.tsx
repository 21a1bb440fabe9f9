import Camera from 'lucide-react/icons/camera'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Where badges are shown: a code is typed, or the camera reads it. `known` is what the desk goes on by while there is no network. */
export function CheckInForm({
  src,
  timeZone,
  known,
  error,
}: {
  src: string
  timeZone: string
  known: { code: string; label: string; at: Date | string | null; country: string; place: string }[]
  error?: string
}) {
  const { t, language } = useLanguage()
  const named = { who: '{who}', time: '{time}' }
  return (
    <check-in-desk
      data-src={src}
      data-known={JSON.stringify(known)}
      data-locale={language}
      data-zone={timeZone}
      data-scan={t('door.scan')}
      data-stop={t('door.stopScan')}
      data-refused={t('door.cameraRefused')}
      data-arrived={t('door.said.arrived', named)}
      data-already={t('door.said.already', named)}
      data-unknown={t('door.said.unknown', named)}
      data-other-day={t('door.said.otherDay', named)}
      data-undone={t('door.said.undone', named)}
      data-given-up={t('door.said.givenUp', named)}
      data-came={t('door.said.came', named)}
      data-freed={t('door.givenUpSaid', { count: '{who}' })}
      data-unsent={t('door.waitingToSend', { count: '{count}' })}
    >
      <Form className="form check-in">
        <TextField
          name="badge"
          label={t('door.code')}
          help={t('door.codeHelp')}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          maxLength={40}
        />
        <div className="actions">
          <Button>{t('door.checkIn')}</Button>
          <button type="button" className="button button-secondary" data-camera hidden>
            <Icon of={Camera} /> <span>{t('door.scan')}</span>
          </button>
        </div>
      </Form>
      <video hidden muted playsInline aria-label={t('door.scan')} />
      <p className="notice notice-info" role="status" data-waiting hidden />
      <ul className="check-in-said" role="log" aria-live="polite" data-said />
    </check-in-desk>
  )
}
