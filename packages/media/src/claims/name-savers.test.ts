import { describe, expect, test } from 'vitest'
import { nameClaims } from './name-time.ts'

const AT = Date.parse('2024-05-06T07:08:09Z')

describe('digits after a word that no camera writes say when a copy was saved', () => {
  test.each([
    'изображение_viber_2024-05-06_07-08-09-123.jpg',
    'зображення_viber_2024-05-06_07-08-09-123.jpg',
    'Снимок экрана от 2024-05-06 07-08-09.png',
    'Знімок екрана з 2024-05-06 07-08-09.png',
    'photo_2024-05-06 07.08.09.jpeg',
    'Resized_20240506_070809.jpg',
    '20240506_070809-COLLAGE.jpg',
    'Polish_20240506_070809123.jpg',
    'BeautyPlus_20240506070809123_save.jpg',
    'AirBrush_20240506070809.jpg',
    'AZRecorderFree_20240506_070809.mp4',
    'Mobizen_20240506_070809.mp4',
    'TikTok_20240506_070809.mp4',
    'Instagram_20240506_070809.mp4',
    'Line_20240506_070809.jpg',
    'KakaoTalk_20240506_070809123.jpg',
    'KakaoTalk_Photo_2024-05-06-07-08-09.jpeg',
    'Threema-20240506-070809123.jpg',
    'image_20240506_070809.jpg',
    'trim_20240506_070809.mp4',
    'SomeNewApp_20240506_070809.mp4',
    'WhatsApp-Bild 2024-05-06 um 07.08.09.jpg',
    'WhatsApp-kuva 2024-05-06 kello 07.08.09.jpg',
    'WhatsApp-bild 2024-05-06 kl. 07.08.09.jpg',
    'Obraz WhatsApp 2024-05-06 o 07.08.09.jpg',
    'Зображення WhatsApp, дата_ 2024-05-06 о 07.08.09.jpg',
    'Kuvakaappaus 2024-05-06 kello 07.08.09.png',
    'Näyttökuva 2024-05-06 kello 7.08.09.png',
    'لقطة شاشة 2024-05-06 في 07.08.09.png',
    'لقطة الشاشة ٢٠٢٤-٠٥-٠٦ ٠٧.٠٨.٠٩.png',
    'Captura de pantalla 2024-05-06 a la(s) 7.08.09 a.m..png',
  ])('%s', (name) => {
    const [claim] = nameClaims(name)
    expect(claim).toMatchObject({ ref: 'upper' })
    expect(Math.floor((claim?.atMs ?? 0) / 1000) * 1000).toBe(AT)
  })

  test.each([
    'dji_mimo_20240506_070809_0_1714972089400_video.mp4',
    'dji_fly_20240506_070809_12_1714972089400_photo.jpg',
    'Copy of IMG_20240506_070809.jpg',
    'CAM2_20240506_070809.mp4',
    'GMT20240506-070809_Recording_1920x1080.mp4',
    'Sprachmemo 2024-05-06 07.08.09.m4a',
    '00100sPORTRAIT_00100_BURST20240506070809123_COVER.jpg',
  ])('%s is a recorder’s own', (name) => {
    const [claim] = nameClaims(name)
    expect(claim).toMatchObject({ ref: 'start' })
    expect(Math.floor((claim?.atMs ?? 0) / 1000) * 1000).toBe(AT)
  })
})
