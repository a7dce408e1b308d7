import { hash } from 'node:crypto'

/** Slidev would crash where the browser blocks site data. */
export const STORAGE_SCRIPT = 'try{localStorage}catch{Object.defineProperty(window,"localStorage",{value:{getItem:()=>null,setItem(){},removeItem(){}}})}'

/** Style attributes are Vue's, and a slide's first view has them before Vue arrives. */
export const CONTENT_SECURITY_POLICY = [
  'default-src \'none\'',
  `script-src 'self' 'sha256-${hash('sha256', STORAGE_SCRIPT, 'base64')}'`,
  'style-src \'self\' \'unsafe-inline\'',
  'img-src \'self\' data:',
  'font-src \'self\' data:',
  'media-src \'self\'',
  'frame-src \'self\'',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'base-uri \'none\'',
  'form-action \'none\'',
].join('; ')

/** Only a header can say this. A slide may show a page of `public/`. */
export const FRAME_ANCESTORS = 'frame-ancestors \'self\''
