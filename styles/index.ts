import './tokens.css'
import './fonts.css'
import './page.css'
import './motion.css'
