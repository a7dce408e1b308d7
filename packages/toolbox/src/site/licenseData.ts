/** Where Vite lists the packages of a bundle with their licences, from the built folder. */
export const LICENSE_DATA = '.vite/license.json'
