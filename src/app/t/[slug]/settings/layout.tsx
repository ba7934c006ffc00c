export { ConfirmDialogs as default } from '@/components/confirm-dialogs'
