export {
  changeSavedView,
  hideSavedView,
  listSavedViews,
  recordSavedView,
  recordSavedViewOpened,
  SAVED_SCREENS,
  type SavedScreen,
  type SavedView,
} from './saved-views.ts'
