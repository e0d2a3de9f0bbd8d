package vn.ngomon.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrTest {

    String read(byte[] png) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
    }

    @Test
    void aPhoneReadsWhatWasWritten() throws Exception {
        var text = "https://dichvu.example.vn/tra-cuu/H57.17-201208-0001?k=Đường";
        assertThat(read(Qr.png(text))).isEqualTo(text);
        assertThat(Qr.svg(text)).startsWith("<svg ").contains("viewBox=\"0 0 ").doesNotContain(text);
    }

    @Test
    void aHandScannerReadsTheBars() throws Exception {
        var uri = Qr.barcodeDataUri("H57.17-201208-0001");
        assertThat(read(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)))).isEqualTo("H57.17-201208-0001");
        assertThat(Qr.barcodeSvg("H57.17")).contains("v40");
    }

    @Test
    void tooMuchForACodeIsSaidPlainly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Qr.svg("x".repeat(5000)));
    }
}
