import type { Walk } from './walk.ts'

/** The same without script: one long form, its answer, the page of the code. */
export async function plainScreens({ open, shoot, street, photos }: Walk): Promise<void> {
  const page = await open(`/${street.slug}`, { script: false })
  await shoot(page, '70-plain-doors')
  await shoot(await open(`/${street.slug}/now`, { script: false }), '71-plain-danger')
  await shoot(await open(`/${street.slug}/looking`, { script: false }), '72-plain-looking-for')
  const form = await open(`/${street.slug}/send`, { script: false })
  await shoot(form, '73-plain-send')
  await form.setInputFiles(
    '#pick',
    photos.slice(0, 2).map(({ name, mediaType, bytes }) => ({ name, mimeType: mediaType, buffer: bytes })),
  )
  await form.fill('#words', '112')
  await form.click('#go')
  await form.locator('#arrived').waitFor()
  await shoot(form, '74-plain-sent')
  await form.locator('form[action="/receipt"] button').click()
  await form.locator('form[action="/receipt/withdraw"]').waitFor()
  await shoot(form, '75-plain-receipt')
}
