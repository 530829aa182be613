"""Words of page furniture, as tables of whole lines in the form of `Line.key`."""

from typing import Final

from bantin.importers.text.tables import table

HOME: Final = table("trang chu|home|homepage|trang nhat|trang dau|ban dang o day|you are here")

MENU: Final = table(
    """
    gioi thieu|gioi thieu chung|lien he|dang nhap|dang ky|dang xuat|tim kiem|so do site|sitemap
    so do cong|rss|van ban|he thong van ban|van ban dieu hanh|van ban phap quy|hoi dap|gop y
    thu vien|co cau to chuc|so do to chuc|chuc nang nhiem vu|chuc nang, nhiem vu|lich cong tac
    lich lam viec|lich tuan|thu dien tu|email|webmail|mail cong vu|menu|main menu|menu chinh
    thu tuc hanh chinh|dich vu cong|dich vu cong truc tuyen|tai lieu|download|tai ve|lich su
    english|tieng viet|tieng anh|vietnamese|vn|en|vie|eng|vi|sign in|sign up|login|log in|register
    log out|search|contact|contact us|about|about us|news|toggle navigation|main navigation
    skip to main content|skip to content|skip ribbon commands|bo qua dieu huong|danh muc
    chuyen den noi dung|chuyen den phan noi dung|turn on more accessible mode
    turn off more accessible mode|turn off animations|turn on animations|currently selected
    page content|navigation|breadcrumb|home page|danh ba|thong tin lien he|quen mat khau
    ban tre|toa soan|duong day nong|quang cao|lien he quang cao|doc bao in|bao in|epaper|e-paper
    tin anh|video|videos|podcast|infographic|emagazine|e-magazine|media|multimedia|longform
    """
)

JUNK: Final = table(
    """
    loading|dang tai|vui long cho|please wait|spot_img|spot img|advertisement|quang cao|ads|adv
    sponsored|chia se|chia se bai viet|chia se bai viet nay|chia se tin nay|chia se len|share
    share this|share on facebook|share on twitter|chia se facebook|chia se twitter|chia se zalo
    chia se qua zalo|chia se qua facebook|facebook|twitter|tweet|zalo|linkedin|pinterest|whatsapp
    telegram|viber|messenger|tiktok|instagram|youtube|google+|google plus|email|gmail|print|pin
    in bai|in bai viet|in trang|in trang nay|in ra|in tin|ban in|gui email|gui mail|gui bai viet
    gui bai viet qua email|gui cho ban be|gui tin nay|luu bai|luu bai viet|luu bai viet nay|luu tin
    sao chep lien ket|copy link|copy|thich|like|unlike|theo doi|follow|follow us|dang ky kenh
    bo theo doi|tang sao|co chu|co chu a|kich co chu|thay doi co chu|xem voi co chu|a-|a+|aa|a a a
    a- a a+|a+ a a-|a- a+|a+ a-|a a+|mac dinh|tuong phan|do tuong phan|giong nu|giong nam|mien bac
    mien nam|doc bai|doc bai viet|nghe bai viet|nghe doc bai|nghe tin|nghe audio|doc tin|play|pause
    mute|unmute|settings|fullscreen|current time|duration|remaining time|stream type|live|tam dung
    video player is loading|this is a modal window|your browser does not support the video tag
    trinh duyet cua ban khong ho tro video|trinh duyet khong ho tro phat am thanh|xem them|doc them
    doc tiep|read more|more|chi tiet|xem chi tiet|xem tat ca|tat ca|thu gon|mo rong|quay lai
    tro ve|tro lai|back|ve dau trang|len dau trang|go to top|back to top|top|in|a|prev|next|previous
    truoc|sau|tiep|details|chi tiet tin|chi tiet bai viet|noi dung chi tiet|chi tiet tin tuc
    noi dung|noi dung bai viet|noi dung tin|thong tin chi tiet|bai viet|article|close|dong|x|ok
    huy|cancel|print this page|email this|bookmark|save|empty|font size|decrease font size
    increase font size|reset font size|rate this|rate this article|danh gia|danh gia bai viet
    click de danh gia bai viet|nhan vao day de danh gia|no rating|chua co danh gia|binh chon
    nbsp|&nbsp|undefined|null|none|nan|object object|image|images|photo|hinh anh minh hoa
    anh dai dien|featured image|toi|bai doc nhieu|hot|new|moi|tin moi|google news|uncategorized
    theo doi chung toi tren google news|chua phan loai|khong phan loai|admin|super user|share bai
    goc anh|goi y cho ban|xem anh lon|phong to|thu nho|download anh|slideshow|slide
    a a|a a a a|previous slide|next slide
    search for|like this
    mat ma|ten nguoi dung|forgot your password? get help|forgot your password|nam|nu|chuan
    toc do phat|toc do|giong doc|giong doc nu|giong doc nam|shares|views|view|votes|edit|listen
    co chu lon|mau chu|kich thuoc chu|xem co chu|co chu nho|co chu to|an/hien|muc luc|pdf
    noi dung chinh|nghe noi dung bai viet|nghe noi dung|nghe bai|tai xuong|tai file|luu|reading
    noi dung trang web hien thi|hien thi noi dung web|hien thi noi dung trang web
    hien thi noi dung|web content display|asset publisher|trinh xuat ban noi dung
    trinh xuat ban tai san|xuat ban thong tin|trinh hien thi noi dung|content editor
    page viewer|html viewer|tin chi tiet|xem tin|chi tiet ban tin|noi dung ban tin|in an
    nghe doc bai viet|nghe bai viet nay|theo doi tren|bo qua|share on facebook|share on zalo
    tiep theo|ve trang truoc|tro ve trang truoc|dong cua so|in trang nay
    ban da dang nhap|facebook zalo|chia se bai|x (twitter)|threads
    ban de in|phien ban in|gui qua email|doc to|chep lien ket|ghim
    tuyet voi|do|khong co binh luan|dang binh luan|lich su chinh sua
    anh truoc|anh sau|tac gia|author|by|boi|nguoi dang|dang boi|zoom|mo menu|dong menu
    """
)

RELATED: Final = table(
    """
    tin lien quan|bai lien quan|bai viet lien quan|tin bai lien quan|cac tin lien quan|lien quan
    cac bai viet lien quan|noi dung lien quan|co the ban quan tam|ban co the quan tam|tin tuc khac
    tin khac|cac tin khac|bai viet khac|cac bai viet khac|cac bai khac|tin bai khac|cac tin bai khac
    tin cung chuyen muc|cung chuyen muc|cac tin cung chuyen muc|bai viet cung chuyen muc
    bai cung chuyen muc|tin cung muc|tin bai cung chuyen muc|tin moi nhat|tin moi|moi nhat
    bai viet moi|bai viet moi nhat|bai moi|bai moi nhat|tin noi bat|noi bat|bai noi bat
    bai viet noi bat|tin doc nhieu|doc nhieu|doc nhieu nhat|tin doc nhieu nhat|xem nhieu|tin hot
    xem nhieu nhat|tin xem nhieu|tin xem nhieu nhat|bai viet xem nhieu|bai doc nhieu|duoc quan tam
    tin moi hon|tin cu hon|nhung tin moi hon|nhung tin cu hon|cac tin da dua|cac tin da dua ngay
    cac tin moi hon|cac tin cu hon|tin da dua|tin truoc do|cac tin truoc|cac tin tiep|tin tiep theo
    cac tin da dang|cac bai da dang|tin da dang|bai da dang|cac bai viet da dang|tin cung su kien
    tin cung loai|tin cung loai khac|cung su kien|cung the loai|tin tuc lien quan|tin tuc noi bat
    tin tuc moi|tin tuc moi nhat|tin van khac|xem tin theo ngay|tin theo ngay|dong su kien
    related posts|related articles|related news|related|you may also like|more from author
    more stories|latest news|latest posts|recent posts|popular posts|other news|older posts
    other articles|newer posts|most read|most popular|bai viet cung tac gia|cung tac gia|tin nong
    tin lien quan khac|moi - nong|moi nong|quan tam nhieu nhat|dang duoc quan tam
    doc them bai viet|tin tuc su kien khac|tin su kien khac|hoat dong khac|bai viet cung danh muc
    cung danh muc|tin cung danh muc|bai viet tuong tu|tin tuong tu|bai tuong tu|post navigation
    dieu huong bai viet|bai viet truoc|bai truoc|bai tiep theo|bai ke tiep|bai viet tiep theo
    bai viet sau|bai sau|bai viet ke tiep|previous article|next article|previous post|next post
    cac tac pham khac|tac pham khac|bai cung tac gia|video cung chuyen muc|tin bai cung muc
    tin, bai cung chuyen muc|moi nhat|tin lien quan khac|recommended|popular news|trending
    tags|tu khoa|tag|the|tu khoa tim kiem|chu de|hashtag
    """
)

COMMENTS: Final = table(
    """
    binh luan|cac binh luan|y kien ban doc|y kien|gui binh luan|viet binh luan|ban doc binh luan
    de lai binh luan|de lai mot binh luan|them binh luan|danh sach binh luan|binh luan bai viet
    phan hoi|gui phan hoi|phan hoi cua ban doc|y kien phan hoi|viet phan hoi|de lai mot tra loi
    tra loi|tra loi huy|huy tra loi|de lai tra loi|leave a reply|leave a comment|comments|comment
    post a comment|add comment|binh luan facebook|facebook comments|cancel reply|thao luan
    y kien cua ban|gui y kien|gui y kien cua ban|y kien doc gia|gop y bai viet|binh luan cua ban
    discussion about this post|y kien cua ban doc|gui binh luan cua ban|viet binh luan cua ban
    y kien binh luan|binh luan (0)|hay la nguoi dau tien binh luan|viet loi binh luan
    """
)

FOOTER: Final = table(
    """
    lien ket website|lien ket|lien ket web|lien ket trang|lien ket nhanh|lien ket huu ich
    website lien ket|cac website lien ket|trang lien ket|lien ket cac trang|cac lien ket|web links
    thu vien anh|thu vien hinh anh|thu vien video|thu vien media|album anh|hinh anh hoat dong
    anh hoat dong|video clip|video hoat dong|video noi bat|clip|thong ke truy cap|thong ke
    luot truy cap|so luot truy cap|truy cap|bo dem truy cap|dang truy cap|dang online|online
    ho tro truc tuyen|ho tro|music|am nhac|nghe nhac|tien ich|thong bao|thong bao moi|van ban moi
    van ban moi ban hanh|van ban moi nhat|van ban chi dao dieu hanh|doi tac|quang cao lien ket
    lich|lich viet|thoi tiet|ty gia|gia vang|tham do y kien|binh chon|khao sat|dang ky nhan tin
    nhan tin qua email|subscribe|newsletter|facebook fanpage|fanpage|fanpage facebook|ban do
    ket noi voi chung toi|theo doi chung toi|ket noi|mang xa hoi|follow us on|connect with us
    chuyen muc|danh muc tin|danh muc tin tuc|chuyen trang|chuyen de|categories|archives|archive
    luu tru|meta|recent comments|phan hoi gan day|binh luan moi|bai hat ve doan|duong day nong
    thong tin tuyen truyen|cong thong tin|ho so|ung dung|tai ung dung|sach hay|banner|tin anh
    don vi truc thuoc|cac don vi truc thuoc|website don vi|guong sang|guong nguoi tot viec tot
    """
)

ROW: Final = table(
    """
    facebook|twitter|zalo|linkedin|pinterest|whatsapp|telegram|viber|messenger|google|google+|x
    email|gmail|print|in|pdf|pin|tweet|thich|chia se|share|like|save|copy link|copy|luu|luu bai
    in bai|in bai viet|in an|in trang|in trang nay|in tin|ban in|gui email|gui mail|gui bai viet
    gui cho ban be|quay lai|ve trang truoc|tro ve|dau trang|ve dau trang|dong cua so
    chia se bai viet|co chu|a|aa|mac dinh|co chu lon|font size|tuong phan|xem voi co chu|tra loi
    doc bai viet
    share on facebook|share on twitter|share on zalo|youtube|instagram|tiktok|phan hoi|google news
    """
)
"""Buttons and counts that stand side by side on one line; figures may stand among them."""
